// The few lines of script the application needs; everything else is rendered by the server.
(() => {
  const year = 60 * 60 * 24 * 365;
  const remember = (name, value) => { document.cookie = `${name}=${value};path=/;max-age=${year};samesite=lax`; };

  window.vetcare = {
    setTheme(theme) { document.documentElement.dataset.theme = theme; remember("vetcare-theme", theme); },
    theme: () => document.documentElement.dataset.theme,
    setText(size) { document.documentElement.dataset.text = size; remember("vetcare-text", size); },
    text: () => document.documentElement.dataset.text ?? "normal",
    focus(id) { document.getElementById(id)?.focus(); },
    // Hands bytes that the server streams to the browser as a file or a new tab; no address with patient data is ever shown.
    async open(name, type, stream) {
      const url = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type }));
      const link = Object.assign(document.createElement("a"), { href: url, download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60000);
    },
    // Asks before the tab is closed while a page says it holds unsaved text.
    guard(on) { window.onbeforeunload = on ? (event) => { event.preventDefault(); return ""; } : null; },
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
    const asked = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !typing);
    const find = document.getElementById("find");
    if (asked && find) { event.preventDefault(); find.focus(); find.select(); }
    if (event.key === "Escape") document.querySelectorAll("details.menu[open]").forEach((menu) => menu.removeAttribute("open"));
  });
  // In a picker inside a form Enter picks; only the button sends the form.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof HTMLElement && event.target.matches("[role=combobox]:not(#find)")) event.preventDefault();
  }, true);
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.removeAttribute("open"); });
  });
  // The scheduler of the component library lets a block be dropped only where the browser is told so.
  document.addEventListener("dragover", (event) => { if (event.target instanceof Element && event.target.closest(".rz-slot")) event.preventDefault(); });
  // A server that has forgotten this page's state cannot resume it; a fresh page can.
  const bar = document.getElementById("components-reconnect-modal");
  let lost = false;
  if (bar) new MutationObserver(() => {
    if (bar.classList.contains("components-reconnect-rejected")) { window.onbeforeunload = null; window.vetcare.keep(true); location.reload(); }
    // What was typed while the connection was down stands only on this page: say it again once the server listens.
    const down = bar.classList.contains("components-reconnect-show") || bar.classList.contains("components-reconnect-failed");
    if (lost && !down) document.querySelectorAll("[data-keep]").forEach((field) => field.dispatchEvent(new Event("input", { bubbles: true })));
    lost = down;
  }).observe(bar, { attributes: true, attributeFilter: ["class"] });
})();
