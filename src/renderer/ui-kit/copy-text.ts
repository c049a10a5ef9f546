/**
 * Puts a text on the clipboard. Uses the page's own copy event: the clipboard permission of the newer
 * interface is refused like every other permission of this program.
 * @throws Error when the system did not take the text
 */
export function copyText(text: string): void {
  const taken: string[] = []
  const giveText = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    taken.push(text)
  }
  document.addEventListener('copy', giveText, { once: true, capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', giveText, { capture: true })
  if (taken.length === 0) throw new Error('the copy event did not fire')
}
