import { WxElement } from './elements/wx-element'
import { fire } from './events'

let tapping = false

/** True while a tap is being handled, up to the first await: some of WeChat's functions work only then. */
export const insideTap = (): boolean => tapping

const finger = (touch: {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
}) => ({
  identifier: touch.identifier,
  pageX: touch.pageX,
  pageY: touch.pageY,
  clientX: touch.clientX,
  clientY: touch.clientY,
})

const around = (element: EventTarget | null): WxElement[] => {
  const found: WxElement[] = []
  let at = element instanceof Element ? element : null
  while (at !== null) {
    if (at instanceof WxElement) found.push(at)
    at = at.parentElement
  }
  return found
}

const tap = (event: MouseEvent) => {
  if (!(event.target instanceof Element)) return
  const touched = around(event.target)
  if (touched.some((element) => element.ignoresTaps())) return
  const { pageX: x, pageY: y } = event
  const touches = [
    finger({ identifier: 0, pageX: x, pageY: y, clientX: event.clientX, clientY: event.clientY }),
  ]
  tapping = true
  try {
    fire(event.target, 'tap', { x, y }, { bubbles: true, extra: { touches, changedTouches: touches } })
    touched.find((element) => element.takesTap())?.activate()
  } finally {
    tapping = false
  }
}

/** Turns what the finger (or the mouse) does into WeChat's events. */
export const listenToTouch = (): void => {
  document.addEventListener('click', tap)
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    document.addEventListener(
      type,
      (event) => {
        if (!event.target) return
        const touches = Array.from(event.touches, finger)
        const changedTouches = Array.from(event.changedTouches, finger)
        fire(event.target, type, {}, { bubbles: true, extra: { touches, changedTouches } })
      },
      { passive: true },
    )
  }
  for (const type of ['animationstart', 'animationiteration', 'animationend', 'transitionend'] as const) {
    document.addEventListener(type, (event) => {
      if (event.target) fire(event.target, type, { elapsedTime: event.elapsedTime }, { bubbles: true })
    })
  }
}
