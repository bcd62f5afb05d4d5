// What the server cannot see on the schedule: arrow keys between times, shortcuts of the page, and blocks dragged with a pointer.
// Everything here can also be done with a form; without this script the page still works.
const STEP = 5;
const attached = new Map();

const typing = (element) => element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
const press = (id) => document.getElementById(id)?.click();

// The nearest button in a direction: the same column for up and down, the neighbouring one for left and right.
function neighbour(from, key) {
  const column = from.closest(".sched-col");
  const middle = (element) => { const box = element.getBoundingClientRect(); return box.top + box.height / 2; };
  const targets = (col) => [...(col?.querySelectorAll(".slot, .appt") ?? [])].sort((a, b) => middle(a) - middle(b));
  if (key === "ArrowUp" || key === "ArrowDown") {
    const all = targets(column);
    return all[all.indexOf(from) + (key === "ArrowDown" ? 1 : -1)];
  }
  let next = column;
  do next = key === "ArrowRight" ? next.nextElementSibling : next.previousElementSibling;
  while (next && targets(next).length === 0);
  const here = middle(from);
  return targets(next).sort((a, b) => Math.abs(middle(a) - here) - Math.abs(middle(b) - here))[0];
}

function onKey(event) {
  const inGrid = event.target instanceof Element && event.target.matches(".slot, .appt");
  if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || document.querySelector(".rz-dialog-wrapper")) return;
  if (inGrid && event.key.startsWith("Arrow")) {
    const next = neighbour(event.target, event.key);
    event.preventDefault();
    next?.focus();
    return;
  }
  const action = { n: "schedule-book", t: "schedule-today", ArrowLeft: "schedule-previous", ArrowRight: "schedule-next" }[event.key];
  if (action) { event.preventDefault(); press(action); }
}

function drag(root, page, start) {
  const block = start.target.closest(".appt[data-move]");
  if (!block || start.button !== 0 || start.pointerType === "touch") return;
  const stretching = start.target.matches(".grip");
  const grid = block.closest(".sched");
  const from = Number(grid.dataset.from);
  const box = block.getBoundingClientRect();
  const perMinute = box.height / Number(block.dataset.minutes);
  const snap = (pixels) => Math.round(pixels / perMinute / STEP) * STEP;
  let ghost = null, aim = null;

  const move = (event) => {
    if (!ghost) {
      if (Math.abs(event.clientX - start.clientX) + Math.abs(event.clientY - start.clientY) < 6) return;
      ghost = block.cloneNode(true);
      ghost.classList.add("ghost");
      block.classList.add("lifted");
    }
    const column = stretching ? block.closest(".sched-col")
      : [...grid.querySelectorAll(".sched-col")].find((col) => { const at = col.getBoundingClientRect(); return event.clientX >= at.left && event.clientX < at.right; }) ?? block.closest(".sched-col");
    const minutes = stretching ? Math.max(STEP, Number(block.dataset.minutes) + snap(event.clientY - start.clientY)) : Number(block.dataset.minutes);
    const at = stretching ? Number(block.dataset.from) : from + Math.max(0, snap(box.top + event.clientY - start.clientY - column.getBoundingClientRect().top));
    aim = { column: Number(column.dataset.col), at, minutes };
    ghost.style.setProperty("--at", at - from);
    ghost.style.setProperty("--for", minutes);
    const time = ghost.querySelector(".tm");
    const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    if (time) time.textContent = stretching ? `–${clock(at + minutes)}` : clock(at);
    // Kept outside what the server renders, so that a refresh in between cannot trip over it.
    if (ghost.parentElement !== layer(column)) layer(column).append(ghost);
    event.preventDefault();
  };
  const end = (event) => {
    document.removeEventListener("pointermove", move);
    document.removeEventListener("pointerup", end);
    document.removeEventListener("pointercancel", end);
    document.removeEventListener("keydown", escape, true);
    block.classList.remove("lifted");
    if (!ghost) return;
    ghost.closest(".drag-layer")?.remove();
    document.querySelectorAll(".drag-layer").forEach((each) => each.remove());
    // The click that ends a drag opens nothing.
    const swallow = (click) => { click.preventDefault(); click.stopImmediatePropagation(); };
    window.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
    const still = aim && aim.at === Number(block.dataset.from) && aim.minutes === Number(block.dataset.minutes) && aim.column === Number(block.closest(".sched-col").dataset.col);
    if (event.type === "pointerup" && aim && !still) page.invokeMethodAsync("Dropped", block.dataset.id, aim.column, aim.at, aim.minutes);
  };
  const escape = (event) => { if (event.key === "Escape") { event.stopPropagation(); end(event); } };
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", end);
  document.addEventListener("keydown", escape, true);
}

// A layer of our own over a column, in the body of the grid.
function layer(column) {
  const body = column.closest(".sched-scroll");
  let over = body.querySelector(":scope > .drag-layer");
  if (!over) { over = document.createElement("div"); over.className = "drag-layer"; over.setAttribute("aria-hidden", "true"); body.append(over); }
  const outer = body.getBoundingClientRect(), inner = column.getBoundingClientRect();
  Object.assign(over.style, { left: `${inner.left - outer.left + body.scrollLeft}px`, top: `${inner.top - outer.top + body.scrollTop}px`, width: `${inner.width}px`, height: `${inner.height}px` });
  return over;
}

export function attach(root, page) {
  if (!root) return;
  const down = (event) => drag(root, page, event);
  root.addEventListener("pointerdown", down);
  attached.set(root, down);
}

export function detach(root) {
  const down = attached.get(root);
  if (down) root?.removeEventListener("pointerdown", down);
  attached.delete(root);
}

// Shortcuts of the page: n books, t is today, the arrows turn the page.
export const listen = () => document.addEventListener("keydown", onKey);
export const silence = () => document.removeEventListener("keydown", onKey);
