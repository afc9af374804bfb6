/* Uploading to the library: one file or several, dropped or chosen, each with its own progress and its own refusal. Without this
   script the form below sends one file by a full page. */

const form = document.getElementById("toevoegen");
const input = document.getElementById("bestand");
const list = document.getElementById("bestanden");
const MOST_FILES = 20;

if (form && input && list) {
  input.multiple = true;
  // The browser's own button does not fit beside its own words: the label is the button, the names stand below it.
  input.classList.add("hidden");
  form.querySelector(".drop label").classList.add("btn");
  input.addEventListener("change", showChosen);
  form.addEventListener("submit", event => {
    if (!input.files.length) return;
    event.preventDefault();
    uploadAll([...input.files]);
  });
  const drop = form.querySelector(".drop");
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, event => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", event => {
    event.preventDefault();
    if (event.dataTransfer.files.length) input.files = event.dataTransfer.files;
    showChosen();
  });
  // A file dropped beside the field must not replace the page.
  for (const kind of ["dragover", "drop"]) {
    window.addEventListener(kind, event => {
      if (!event.target.closest?.(".drop")) event.preventDefault();
    });
  }
}

function showChosen() {
  document.getElementById("gekozen").textContent = [...input.files].map(file => file.name).join(", ");
}

/* One after another: the first is being read while the next is on its way. */
async function uploadAll(files) {
  const fields = new FormData(form);
  fields.delete("file");
  if (files.length > 1) fields.set("title", "");
  input.value = "";
  showChosen();
  const items = files.slice(0, MOST_FILES).map(waiting);
  if (files.length > MOST_FILES) say(list.dataset.many.replace("{0}", MOST_FILES));
  for (const item of items) await upload(item, fields);
}

function waiting(file) {
  const item = document.createElement("li");
  item.className = "stack-s";
  const name = document.createElement("b");
  name.textContent = file.name;
  const progress = document.createElement("progress");
  progress.max = 100;
  progress.value = 0;
  progress.setAttribute("aria-label", file.name);
  const words = document.createElement("p");
  words.className = "small quiet";
  words.textContent = list.dataset.waiting;
  item.append(name, progress, words);
  list.append(item);
  return { file, item, progress, words };
}

function upload({ file, item, progress, words }, fields) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append("file", file);
  return new Promise(done => {
    const call = new XMLHttpRequest();
    call.open("POST", form.dataset.each);
    call.setRequestHeader("HX-Request", "true");
    call.upload.addEventListener("progress", event => {
      if (!event.lengthComputable) return;
      const percent = Math.round(100 * event.loaded / event.total);
      progress.value = percent;
      words.textContent = list.dataset.sending.replace("{0}", percent);
    });
    call.addEventListener("load", () => {
      if (call.status === 200 || call.status === 422) show(item, call.responseText);
      else words.textContent = `${list.dataset.failed} ${call.getResponseHeader("X-Balie-Reference") || ""}`;
      done();
    });
    call.addEventListener("error", () => {
      words.textContent = list.dataset.offline;
      done();
    });
    call.send(body);
  });
}

function show(item, html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const fresh = holder.content.firstElementChild;
  item.replaceWith(fresh);
  window.htmx?.process(fresh);
}

function say(text) {
  const item = document.createElement("li");
  item.textContent = text;
  list.append(item);
}
