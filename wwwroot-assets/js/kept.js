// Keeps what is typed when the page itself must go: after a server restart, or when the sign-in ended while somebody was writing. Values are held in memory
// while typing; they reach the tab's session storage only for the moment of the reload, and are given back only to the same person on the same address.
(() => {
  const place = "vetcare-kept";
  const typed = new Map();
  const person = () => document.querySelector("[data-person]")?.dataset.person;
  let who = null;
  let where = location.pathname;

  const worthKeeping = (field) => field.id && field.id !== "find" && field.type !== "password" && field.type !== "hidden" && field.closest("main, [role=dialog]");
  const note = (event) => {
    if (where !== location.pathname) { typed.clear(); where = location.pathname; }
    who = person() ?? who;
    const field = event.target;
    if (worthKeeping(field)) typed.set(field.id, field.type === "checkbox" ? field.checked : field.value);
  };
  document.addEventListener("input", note, true);
  document.addEventListener("change", note, true);

  const give = (field, value) => {
    if (field.type === "checkbox") { if (field.checked !== value) field.click(); return; }
    if (field.value === value) return;
    // Somebody may have written here meanwhile: both texts stay, one below the other, and a person decides.
    const foreign = field.tagName === "TEXTAREA" && field.value !== "" && !value.startsWith(field.value);
    field.value = foreign ? `${field.value}\n\n${value}` : value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  // stillThere: only fields that are on the page at this moment, because the rest of what was typed has been saved and closed.
  window.vetcare.keep = (stillThere) => {
    if (!who || where !== location.pathname) return;
    const fields = [...typed].filter(([id]) => !stillThere || document.getElementById(id));
    if (fields.length > 0) sessionStorage.setItem(place, JSON.stringify({ who, path: where, fields }));
  };

  const restore = () => {
    const stored = sessionStorage.getItem(place);
    if (!stored) return;
    const kept = JSON.parse(stored);
    const waiting = new Map(kept.fields);
    const started = Date.now();
    const look = () => {
      const here = person();
      if (here && (here !== kept.who || location.pathname !== kept.path)) { sessionStorage.removeItem(place); return; }
      if (here) for (const [id, value] of [...waiting]) {
        const field = document.getElementById(id);
        if (field) { give(field, value); waiting.delete(id); sessionStorage.removeItem(place); }
      }
      if (waiting.size > 0 && Date.now() - started < 15000) setTimeout(look, 300);
    };
    look();
  };
  document.addEventListener("DOMContentLoaded", restore);
})();
