/* The conversation: sends a message without leaving the page and shows the answer as it streams in. Without this script every
   form below still works by a full page. What was typed is never lost, and is never handled twice: each message has one key,
   also when it is sent again. */

const talk = document.getElementById("gesprek");
const composer = document.getElementById("schrijf");
const field = document.getElementById("bericht");
const PENDING = "balie.bericht";
const WAIT_MS = 1000;
const SLOW_MS = 10000;
let busy = false;

document.addEventListener("submit", event => {
  const form = event.target;
  if (!form.matches("form[data-say]")) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  const text = (data.get("tekst") || "").trim();
  if (!text || busy) return;
  if (form === composer) {
    field.value = "";
    grow();
  }
  say({ text, confirms: data.get("bevestigt") || "", key: keyFor(data) });
});

/* The button of one card keeps its key, so that two taps are one; a card that is shown again has a key of its own. The
   composer's key is for one message and then replaced. */
function keyFor(data) {
  return data.get("bevestigt") ? data.get("sleutel") : randomKey();
}

function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(16).padStart(8, "0")).join("");
}

field.addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    composer.requestSubmit();
  } else if (event.key === "ArrowUp" && field.value === "") {
    const said = talk.querySelectorAll(".said");
    if (said.length > 0) {
      event.preventDefault();
      write(said[said.length - 1].textContent);
    }
  }
});
field.addEventListener("input", grow);

document.addEventListener("click", event => {
  const change = event.target.closest("[data-change]");
  if (change) write(change.dataset.change);
});

window.addEventListener("online", () => {
  const message = pending();
  if (message && !busy) say(message, true);
});

function write(text) {
  field.value = text;
  grow();
  field.focus();
  field.setSelectionRange(text.length, text.length);
}

function grow() {
  field.rows = Math.min(8, Math.max(1, field.value.split("\n").length));
}

async function say(message, again = false) {
  busy = true;
  remember(message);
  settleOldCards();
  if (!again) talk.append(bubble(message.text));
  const waiting = fromTemplate("wacht");
  talk.append(waiting);
  scroll();
  const timers = [
    setTimeout(() => { waiting.querySelector("[data-wait]").hidden = false; }, WAIT_MS),
    setTimeout(() => { waiting.querySelector("[data-slow]").hidden = false; }, SLOW_MS)
  ];
  try {
    const shown = await stream(message, waiting);
    forget();
    await replace(waiting, shown.turn);
  } catch (problem) {
    waiting.remove();
    fail(message, problem);
  } finally {
    timers.forEach(clearTimeout);
    busy = false;
    scroll();
  }
}

/* The first words are there: nobody waits any more. */
function settle(waiting) {
  waiting.removeAttribute("aria-busy");
  waiting.querySelectorAll("[data-wait], [data-slow]").forEach(line => line.classList.add("hidden"));
}

/* Sends the message and reads the events; resolves when the server has stored the turn. */
async function stream(message, waiting) {
  const response = await fetch(composer.action, {
    method: "POST",
    headers: { Accept: "text/event-stream", "Idempotency-Key": message.key, ...csrf() },
    body: new URLSearchParams({ tekst: message.text, bevestigt: message.confirms })
  });
  const type = response.headers.get("Content-Type") || "";
  if (!type.startsWith("text/event-stream")) throw await refusal(response, type);
  const line = waiting.querySelector("[data-text]");
  let shown = null;
  for await (const { name, data } of events(response.body)) {
    if (name === "token") {
      settle(waiting);
      line.textContent += data.text;
    } else if (name === "shown") {
      shown = data;
    } else if (name === "error") {
      throw Object.assign(new Error("failed"), { detail: data.detail, final: data.status < 500 && data.status !== 429 });
    }
  }
  if (!shown) throw new Error("the stream broke off");
  return shown;
}

async function refusal(response, type) {
  if (response.redirected || response.status === 401 || response.status === 403) {
    // The session is over: signing in again brings the person back here, with the text kept.
    location.reload();
  }
  const detail = type.includes("json") ? (await response.json()).detail : undefined;
  return Object.assign(new Error("refused"), { detail, final: response.status >= 400 && response.status < 500 && response.status !== 429 });
}

/* Events of a stream: blocks of "event:" and "data:" lines with an empty line after each. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    rest += value || "";
    let end;
    while ((end = rest.indexOf("\n\n")) >= 0) {
      const block = rest.slice(0, end);
      rest = rest.slice(end + 2);
      const name = /^event: ?(.*)$/m.exec(block);
      const data = /^data: ?(.*)$/m.exec(block);
      if (name && data) yield { name: name[1], data: JSON.parse(data[1]) };
    }
    if (done) return;
  }
}

/* The server draws the turn, so that it looks the same now and after a reload. */
async function replace(waiting, turn) {
  const response = await fetch(talk.dataset.turns + turn, { headers: { Accept: "text/html" } });
  if (!response.ok) {
    location.reload();
    return;
  }
  const drawn = document.createElement("template");
  drawn.innerHTML = await response.text();
  const article = drawn.content.querySelector("article");
  waiting.replaceWith(article);
  enable(article);
}

function fail(message, problem) {
  const notice = fromTemplate(navigator.onLine ? "mislukt" : "offline");
  if (problem.detail) notice.querySelector("[data-detail]")?.replaceChildren(problem.detail);
  notice.querySelector("[data-again]").addEventListener("click", () => {
    notice.remove();
    say(message, true);
  });
  talk.append(notice);
  if (problem.final) {
    forget();
    if (!field.value) write(message.text);
  }
}

/* A card that is no longer the last one has had its time: its buttons go, its text stays. */
function settleOldCards() {
  talk.querySelectorAll("[data-empty], .notice").forEach(old => old.remove());
  talk.querySelectorAll("section[data-open], form.chips").forEach(old => old.remove());
}

function enable(root) {
  root.querySelectorAll("[data-change]").forEach(button => { button.hidden = false; });
}

function bubble(text) {
  const said = document.createElement("p");
  said.className = "said";
  said.textContent = text;
  return said;
}

function fromTemplate(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

function csrf() {
  const meta = document.querySelector('meta[name="csrf"]');
  return meta ? { [meta.dataset.header]: meta.content } : {};
}

function remember(message) {
  sessionStorage.setItem(PENDING, JSON.stringify(message));
}

function pending() {
  return JSON.parse(sessionStorage.getItem(PENDING) || "null");
}

function forget() {
  sessionStorage.removeItem(PENDING);
}

function scroll() {
  const last = talk.lastElementChild;
  if (last) last.scrollIntoView({ block: "nearest" });
}

enable(document);
const left = pending();
if (left) {
  // A message that was on its way when the page went: it is sent again under its own key, so it counts once.
  say(left);
} else if (talk.querySelector(".said")) {
  scroll();
}
