// Uploads over plain HTTP: progress of every file, dropped files, photos from the camera, and a small preview drawn here. The list around it is rendered by
// the server, which is told when a file was kept.
const attached = new Map();
const AT_ONCE = 2;
const AT_ONE_GO = 20;
const REFUSED_PICTURE = 120e6;

async function token() {
  const answer = await fetch("/files/token", { headers: { Accept: "application/json" }, redirect: "error" });
  if (!answer.ok) throw new Error("token");
  return (await answer.json()).token;
}

// A preview without place and time: only what was drawn is in it. No preview is no failure.
async function preview(file, limits) {
  if (!file.type.startsWith("image/")) return null;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const { width, height } = picture;
    if (width * height > REFUSED_PICTURE) return null;
    const scale = Math.min(1, limits.edge / Math.max(width, height));
    const canvas = Object.assign(document.createElement("canvas"), { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) });
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    for (const quality of [0.82, 0.6, 0.4]) {
      const small = await new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
      if (small && small.size <= limits.preview) return small;
    }
  } catch { /* a kind of picture this browser cannot draw */ }
  return null;
}

function line(list, file) {
  const item = document.createElement("li");
  item.className = "upload";
  const name = Object.assign(document.createElement("span"), { className: "upload-name b", textContent: file.name });
  const bar = Object.assign(document.createElement("progress"), { max: 100, value: 0 });
  bar.setAttribute("aria-label", `Uploading ${file.name}`);
  const percent = Object.assign(document.createElement("span"), { className: "upload-percent" });
  percent.setAttribute("aria-hidden", "true");
  const words = Object.assign(document.createElement("span"), { className: "upload-words" });
  words.setAttribute("role", "status");
  const buttons = Object.assign(document.createElement("span"), { className: "row push" });
  item.append(name, bar, percent, words, buttons);
  list.hidden = false;
  list.prepend(item);
  const button = (text, press) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "btn", textContent: text });
    made.setAttribute("aria-label", `${text}: ${file.name}`);
    made.addEventListener("click", press);
    buttons.append(made);
  };
  const leave = () => { item.remove(); list.hidden = list.children.length === 0; };
  return {
    waits: () => { bar.hidden = false; bar.removeAttribute("value"); percent.textContent = "Waiting"; words.textContent = ""; buttons.replaceChildren(); item.className = "upload"; },
    sent: (share) => { bar.value = share; percent.textContent = share < 100 ? `${Math.floor(share)} %` : "Checking"; },
    ends: (outcome, message, again) => {
      bar.hidden = true;
      percent.textContent = "";
      item.className = `upload ${outcome}`;
      words.textContent = message;
      buttons.replaceChildren();
      if (again) button(outcome === "same" ? "Keep it anyway" : "Try again", again);
      if (outcome === "kept") setTimeout(leave, 8000);
      else button("Dismiss", leave);
    },
    stop: (press) => button("Cancel upload", press),
  };
}

function send(form, proof, shown) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/files");
    request.setRequestHeader("RequestVerificationToken", proof);
    request.responseType = "json";
    request.upload.onprogress = (event) => { if (event.lengthComputable) shown.sent((event.loaded / event.total) * 100); };
    const lost = { outcome: "refused", message: "The connection broke. The file was not kept.", again: true };
    request.onerror = () => done(lost);
    request.onabort = () => done({ outcome: "refused", message: "Cancelled. The file was not kept.", again: true });
    request.onload = () => {
      if (request.response?.outcome) return done({ ...request.response, again: request.status >= 500 });
      if (request.status === 401 || request.status === 403) return done({ outcome: "refused", message: "You are signed out, or may not add files. Sign in again in another tab and try again.", again: true });
      done(lost);
    };
    shown.stop(() => request.abort());
    request.send(form);
  });
}

async function upload(root, about, file, shown, limits, keepTwice) {
  const again = () => { shown.waits(); enqueue(root, () => upload(root, about, file, shown, limits, keepTwice)); };
  if (file.size > limits.file) {
    const tenth = Math.round(file.size / 1048576 * 10) / 10;
    return shown.ends("refused", `This file has ${tenth} MB; at most ${limits.file / 1048576} MB can be kept. Make it smaller, or split it.`);
  }
  if (file.size === 0) return shown.ends("refused", "This file is empty. Choose it again, or ask whoever sent it for another copy.");
  let answer;
  try {
    const form = new FormData();
    for (const name of ["client", "pet", "visit", "category"]) if (about[name]) form.append(name, about[name]);
    form.append("name", file.name);
    if (keepTwice) form.append("again", "yes");
    const small = await preview(file, limits);
    if (small) form.append("thumbnail", small, "preview.jpg");
    form.append("file", file, "file");
    answer = await send(form, await token(), shown);
  } catch {
    answer = { outcome: "refused", message: "The server cannot be reached, or you are signed out. The file was not kept.", again: true };
  }
  if (answer.outcome === "same")
    return shown.ends("same", answer.message, () => { shown.waits(); enqueue(root, () => upload(root, about, file, shown, limits, true)); });
  shown.ends(answer.outcome, answer.message, answer.again ? again : null);
  if (answer.outcome === "kept") attached.get(root)?.page.invokeMethodAsync("Uploaded").catch(() => {});
}

function enqueue(root, work) {
  const state = attached.get(root);
  if (!state) return;
  state.queue.push(work);
  const next = async () => {
    if (state.running >= AT_ONCE || state.queue.length === 0) return;
    state.running++;
    try { await state.queue.shift()(); } finally { state.running--; next(); }
  };
  next();
}

function take(root, files) {
  const state = attached.get(root);
  const list = root.querySelector("[data-uploads]");
  const all = [...files];
  // Whose files they are is settled now: by the time it is their turn, the page may show somebody else.
  const about = { ...root.dataset };
  for (const file of all.slice(0, AT_ONE_GO)) {
    const shown = line(list, file);
    shown.waits();
    enqueue(root, () => upload(root, about, file, shown, state.limits, false));
  }
  for (const file of all.slice(AT_ONE_GO)) line(list, file).ends("refused", `Up to ${AT_ONE_GO} files are taken at a time. Choose this one again.`);
}

export function attach(root, page, file, preview, edge) {
  if (!root) return;
  const changed = (event) => {
    if (event.target.type !== "file") return;
    take(root, event.target.files);
    // The same file can be chosen again.
    event.target.value = "";
  };
  const carriesFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  const zone = root.querySelector("[data-drop]");
  const over = (event) => { if (carriesFiles(event)) { event.preventDefault(); event.dataTransfer.dropEffect = "copy"; zone?.classList.add("over"); } };
  const out = (event) => { if (!root.contains(event.relatedTarget)) zone?.classList.remove("over"); };
  const drop = (event) => { if (carriesFiles(event)) { event.preventDefault(); zone?.classList.remove("over"); take(root, event.dataTransfer.files); } };
  // A file dropped beside the panel would replace the page, and with it what is typed there.
  const beside = (event) => { if (carriesFiles(event) && !root.contains(event.target)) { event.preventDefault(); event.dataTransfer.dropEffect = "none"; } };
  const leaving = (event) => { if (attached.get(root)?.running > 0) event.preventDefault(); };
  const ofPage = [["dragover", beside], ["drop", beside], ["beforeunload", leaving]];
  for (const [name, listener] of ofPage) window.addEventListener(name, listener);
  const listeners = [["change", changed], ["dragenter", over], ["dragover", over], ["dragleave", out], ["drop", drop]];
  for (const [name, listener] of listeners) root.addEventListener(name, listener);
  attached.set(root, { page, queue: [], running: 0, limits: { file, preview, edge }, listeners, ofPage });
  root.dataset.ready = "yes";
}

// The element may be gone by the time the server says so; then every panel that is no longer on the page goes.
export function detach() {
  for (const [root, state] of [...attached]) {
    if (root.isConnected) continue;
    for (const [name, listener] of state.listeners) root.removeEventListener(name, listener);
    for (const [name, listener] of state.ofPage) window.removeEventListener(name, listener);
    attached.delete(root);
  }
}
