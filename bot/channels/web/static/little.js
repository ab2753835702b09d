"use strict";
(() => {
  const leave = document.querySelector(".leave");
  const away = () => location.replace(leave.href);
  leave.addEventListener("click", (event) => { event.preventDefault(); away(); });
  let last = -Infinity;
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    if (event.timeStamp - last < 800) { event.preventDefault(); away(); }
    last = event.timeStamp;
  });
  const here = document.querySelector("form.position");
  if (here && navigator.geolocation) {
    here.hidden = false;
    here.addEventListener("submit", (event) => {
      if (here.lat.value) return;
      event.preventDefault();
      navigator.geolocation.getCurrentPosition(({coords}) => {
        here.lat.value = coords.latitude.toFixed(3);
        here.lon.value = coords.longitude.toFixed(3);
        here.submit();
      }, () => { document.querySelector(".say input").focus(); }, {timeout: 15000, maximumAge: 60000});
    });
  }
})();
