import { report } from './report'

/** The page as the screen sees it. */
export type Shown = { readonly path: string; readonly frame: HTMLElement }

const patience = 3000

const base = `
  * { box-sizing: border-box }
  [hidden] { display: none !important }
  html, body { margin: 0; height: 100% }
  body { display: flex; flex-direction: column; font: 16px sans-serif }
  header { display: flex; align-items: center; height: 44px; flex: none; background: #ededed }
  header::after { content: attr(data-title); flex: 1; text-align: center; font-weight: 600 }
  #screen { flex: 1; min-height: 0; position: relative }
  .frame { position: absolute; inset: 0; overflow-y: auto }
  wx-page, wx-view, wx-form, wx-scroll-view, wx-radio-group, wx-checkbox-group { display: block }
  wx-text { white-space: pre-line }
  wx-image { display: inline-block; overflow: hidden; width: 320px; height: 240px }
  wx-image img { width: 100%; height: 100%; display: block }
  wx-input { display: block; overflow: hidden; min-height: 22px }
  wx-textarea { display: block; width: 300px; height: 150px }
  wx-input input, wx-textarea textarea { border: 0; padding: 0; width: 100%; height: 100%; font: inherit;
    color: inherit; background: none; outline: none; text-align: inherit; resize: none; display: block }
  wx-button { display: block; position: relative; text-align: center; padding: 0 14px; border-radius: 5px;
    font-size: 18px; line-height: 2.5556; background: #f8f8f8; color: #000; overflow: hidden }
  wx-checkbox, wx-radio, wx-switch { display: inline-block; min-width: 24px; min-height: 24px;
    border: 1px solid #888 }
  [aria-checked='true']:is(wx-checkbox, wx-radio, wx-switch) { background: #07c160 }
  #overlay:empty { display: none }
  .sheet { position: fixed; inset: auto 0 0; max-height: 80%; overflow: auto; padding: 16px; background: #fff;
    border-top: 1px solid #888; z-index: 9 }
  .sheet [role='option'] { padding: 12px 0 }
  .note { position: fixed; top: 40%; left: 50%; transform: translate(-50%); padding: 16px; border-radius: 8px;
    background: #333; color: #fff; z-index: 10; pointer-events: none }`

const styleOf = (css: string) => {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
  return style
}

/** What the phone shows: WeChat's bar with the title, and one page. Only that page is in the document, with only its styles. */
export const createScreen = (
  back: () => void,
  cssOf: (path: string) => string,
  titleOf: (path: string) => string,
) => {
  styleOf(base)
  const sheet = styleOf('')
  const header = document.createElement('header')
  const backButton = document.createElement('button')
  backButton.setAttribute('aria-label', '返回')
  backButton.textContent = '‹'
  backButton.addEventListener('click', back)
  header.append(backButton)
  const place = document.createElement('div')
  place.id = 'screen'
  document.body.append(header, place)
  const titles = new WeakMap<HTMLElement, string>()
  const scrolled = new WeakMap<HTMLElement, number>()
  let shown: Shown | null = null

  const write = (title: string) => {
    header.dataset.title = title
    header.setAttribute('aria-label', title)
  }

  return {
    /** A frame with a page's root element in it, not yet shown. */
    frame(root: unknown): HTMLElement {
      if (!(root instanceof HTMLElement)) throw new Error('The component engine made no element.')
      const frame = document.createElement('div')
      frame.className = 'frame'
      frame.append(root)
      return frame
    },
    show(page: Shown, hasBack: boolean) {
      if (shown) scrolled.set(shown.frame, shown.frame.scrollTop)
      shown = page
      sheet.textContent = cssOf(page.path)
      write(titles.get(page.frame) ?? titleOf(page.path))
      backButton.hidden = !hasBack
      place.replaceChildren(page.frame)
      page.frame.scrollTop = scrolled.get(page.frame) ?? 0
    },
    setTitle(title: string) {
      if (!shown) return
      titles.set(shown.frame, title)
      write(title)
    },
    /** Complains when a page that is still on top has no word on it after three seconds: a blank page throws nothing. */
    expectWords(page: Shown, onTop: () => boolean) {
      setTimeout(() => {
        const spoken = Array.from(page.frame.querySelectorAll('*')).some(
          (one) =>
            one.checkVisibility() && (one.textContent.trim() !== '' || one.matches('input, textarea, img')),
        )
        if (onTop() && !spoken) report('screen', new Error(`The page ${page.path} is empty.`))
      }, patience)
    },
  }
}

export type Screen = ReturnType<typeof createScreen>
