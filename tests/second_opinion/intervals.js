// Reads {hours: [texts], from, to} (milliseconds) and writes, for each text, its intervals that
// are not closed: [from, to, "open" or "unknown"]. The time zone is that of the process.
import OpeningHours from "opening_hours";
import { readFileSync } from "node:fs";

const asked = JSON.parse(readFileSync(0, "utf8"));
const paris = {
  lat: 48.8566,
  lon: 2.3522,
  address: { country_code: "fr", state: "Île-de-France" },
};
const told = asked.hours.map((hours) =>
  new OpeningHours(hours, paris)
    .getOpenIntervals(new Date(asked.from), new Date(asked.to))
    .map(([from, to, unknown]) => [from.getTime(), to.getTime(), unknown ? "unknown" : "open"]),
);
process.stdout.write(JSON.stringify(told));
