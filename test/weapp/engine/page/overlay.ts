/** What WeChat itself draws over the page: sheets, dialogs, toasts. One of each at a time. */
const layer = () => {
  const known = document.getElementById('overlay')
  if (known) return known
  const made = document.createElement('div')
  made.id = 'overlay'
  document.body.append(made)
  return made
}

/** A sheet or dialog with a title; it stays until closed. */
export const openSheet = (title: string, onCancel: (() => void) | null, cancelText = '取消') => {
  const sheet = document.createElement('div')
  sheet.className = 'sheet'
  sheet.setAttribute('role', 'dialog')
  sheet.setAttribute('aria-label', title)
  const content = document.createElement('div')
  const buttons = document.createElement('div')
  sheet.append(content, buttons)
  const close = () => sheet.remove()
  const button = (words: string, action: () => void) => {
    const one = document.createElement('button')
    one.textContent = words
    one.addEventListener('click', action)
    buttons.append(one)
  }
  if (onCancel) {
    button(cancelText, () => {
      close()
      onCancel()
    })
  }
  layer().append(sheet)
  return { content, button, close }
}

let note: HTMLElement | null = null

/** Takes the toast or loading sign away. */
export const hideNote = (): void => {
  note?.remove()
  note = null
}

/** Shows a toast (for `duration` ms) or a loading sign (until hidden: null). */
export const showNote = (title: string, duration: number | null): void => {
  hideNote()
  const made = document.createElement('div')
  made.className = 'note'
  made.setAttribute('role', 'status')
  made.textContent = title
  layer().append(made)
  note = made
  if (duration === null) return
  setTimeout(() => {
    if (note === made) hideNote()
  }, duration)
}
