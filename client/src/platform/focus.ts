import Taro from '@tarojs/taro'

/** In the mini-program a field is focused by its `focus` property; in the browser by a call, once. */
export const focusesByProperty = process.env.TARO_ENV !== 'h5'

const settling = 300

/** Brings the element with this id into sight, and puts the cursor into it where it is a text field. */
export const reveal = (id: string): void => {
  // The page slides in first; an element that moves cannot be scrolled to.
  setTimeout(() => {
    if (process.env.TARO_ENV !== 'h5') {
      void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -120, duration: 200 })
      return
    }
    // Earlier pages stay in the document; the newest is the last.
    const [element] = Array.from(document.querySelectorAll<HTMLElement>(`[id="${id}"]`)).slice(-1)
    const tall = (element?.clientHeight ?? 0) > window.innerHeight / 2
    element?.scrollIntoView({ block: tall ? 'start' : 'center', behavior: 'smooth' })
    element?.querySelector('input')?.focus({ preventScroll: true })
  }, settling)
}
