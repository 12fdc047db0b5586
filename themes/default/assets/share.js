// Copy buttons of the share kit. Without scripts the texts can be selected by hand.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent);
      const label = button.textContent;
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 2000);
    } catch {
      // No right to the clipboard: select the text, so that one key copies it.
      getSelection().selectAllChildren(source);
    }
  });
}
