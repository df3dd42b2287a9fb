// Makes the pages pleasanter and is not needed by any of them: drop a file, see it on its way, have
// it at hand for the buttons of the result. The file never leaves the page but by these forms.

/** @type {File | undefined} */
let kept;

/**
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} type
 */
function find(root, selector, type) {
  const found = root.querySelector(selector);
  return found instanceof type ? found : undefined;
}

/**
 * @param {HTMLInputElement} input
 * @param {File} file
 */
function putInto(input, file) {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
}

/** @param {HTMLFormElement} form */
function enhanceCheck(form) {
  const input = find(form, 'input[type=file]', HTMLInputElement);
  const hint = find(form, '[data-drop]', HTMLElement);
  if (!input || !hint) return;
  hint.hidden = matchMedia('(pointer: coarse)').matches;
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) form.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('over');
    const [file] = event.dataTransfer?.files ?? [];
    if (file) putInto(input, file);
  });
  form.addEventListener('submit', (event) => {
    const [file] = input.files ?? [];
    if (!file) return;
    event.preventDefault();
    send(form, file);
  });
}

/**
 * Sends the form and shows its answer in the place of this page, as the browser would have done.
 * @param {HTMLFormElement} form
 * @param {File} file
 */
function send(form, file) {
  const button = find(form, 'button', HTMLButtonElement);
  const place = find(form, '[data-progress]', HTMLElement);
  const bar = place && find(place, 'progress', HTMLProgressElement);
  const word = place && find(place, 'span', HTMLElement);
  if (!button || !place || !bar || !word) return form.submit();
  button.disabled = true;
  place.hidden = false;
  word.textContent = form.dataset.sending ?? '';
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.upload.onprogress = ({ loaded, total }) => {
    bar.value = total > 0 ? loaded / total : 0;
    if (loaded === total) word.textContent = form.dataset.judging ?? '';
  };
  request.onload = () => {
    kept = file;
    history.pushState({ answer: true }, '', form.action);
    showAnswer(request.responseText);
  };
  request.onerror = () => {
    button.disabled = false;
    bar.removeAttribute('value');
    word.textContent = form.dataset.lost ?? '';
  };
  request.send(new FormData(form));
}

/** @param {string} text */
function showAnswer(text) {
  const answer = new DOMParser().parseFromString(text, 'text/html');
  const main = answer.querySelector('main');
  const present = document.querySelector('main');
  if (!main || !present) return location.reload();
  present.replaceWith(main);
  document.title = answer.title;
  main.focus();
  scrollTo(0, 0);
  enhance();
}

/** The buttons of the result send the file again: it is put in while this page still has it. */
function enhanceAgain(/** @type {HTMLFormElement} */ form) {
  const input = find(form, 'input[type=file]', HTMLInputElement);
  if (!input || !kept) return;
  putInto(input, kept);
  for (const part of form.querySelectorAll('[data-without]')) part.toggleAttribute('hidden', true);
  for (const part of form.querySelectorAll('[data-with]')) part.toggleAttribute('hidden', false);
}

/**
 * Reads the code by the camera where the browser can; elsewhere the phone's own camera opens the
 * address, or the code is typed.
 * @param {HTMLFormElement} form
 */
async function enhanceScan(form) {
  const button = find(form, '[data-scan]', HTMLButtonElement);
  const place = find(form, '[data-scan-place]', HTMLElement);
  const video = place && find(place, 'video', HTMLVideoElement);
  const word = place && find(place, 'p', HTMLElement);
  const Detector = Reflect.get(globalThis, 'BarcodeDetector');
  if (!button || !place || !video || !word || !Detector || !navigator.mediaDevices) return;
  const formats = await Detector.getSupportedFormats();
  if (!formats.includes('qr_code')) return;
  const start = button.textContent;
  /** @type {MediaStream | undefined} */
  let stream;
  button.hidden = false;
  function stop() {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video?.toggleAttribute('hidden', true);
    if (button) button.textContent = start;
  }
  button.addEventListener('click', async () => {
    if (stream) return stop();
    place.hidden = false;
    word.textContent = '';
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      video.hidden = false;
      video.srcObject = stream;
      await video.play();
    } catch {
      stop();
      word.textContent = button.dataset.failed ?? '';
      return;
    }
    button.textContent = button.dataset.stop ?? '';
    await watch(new Detector({ formats: ['qr_code'] }), video, () => stream !== undefined);
    stop();
  });
}

/**
 * Looks five times a second until a code of ours is seen, and goes where it leads on this site.
 * @param {{ detect(image: HTMLVideoElement): Promise<{ rawValue: string }[]> }} detector
 * @param {HTMLVideoElement} video
 * @param {() => boolean} goesOn
 */
async function watch(detector, video, goesOn) {
  while (goesOn()) {
    for (const { rawValue } of await detector.detect(video)) {
      const [, reference] = /\/kiem-tra\/v\/([0-9A-Z]{16})$/i.exec(rawValue) ?? [];
      if (!reference) continue;
      location.assign(`/kiem-tra/v/${reference}${location.search}`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function enhance() {
  const code = find(document, 'form[data-code]', HTMLFormElement);
  if (code) void enhanceScan(code);
  const check = find(document, 'form[data-check]', HTMLFormElement);
  if (check) enhanceCheck(check);
  const again = find(document, 'form[data-again]', HTMLFormElement);
  if (again) enhanceAgain(again);
  const print = find(document, '[data-print]', HTMLButtonElement);
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
}

addEventListener('popstate', () => location.reload());
enhance();
