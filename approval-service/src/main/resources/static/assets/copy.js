// Copies a field's value where the browser lets pages do so; where it does not, the field can be selected as ever.
for (const button of document.querySelectorAll("[data-copies]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    const said = document.querySelector("[data-copied]");
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
    said.textContent = said.dataset.words;
  });
}
