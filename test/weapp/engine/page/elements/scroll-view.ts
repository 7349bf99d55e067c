import { fire } from '../events'
import { WxElement } from './wx-element'

/** `scroll-view`. */
export class WxScrollView extends WxElement {
  protected override build(): void {
    this.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = this
      fire(this, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth })
      const near = Number(this.property('lower-threshold') ?? 50)
      if (scrollTop + clientHeight >= scrollHeight - near)
        fire(this, 'scrolltolower', { direction: 'bottom' })
      if (scrollTop === 0) fire(this, 'scrolltoupper', { direction: 'top' })
    })
  }

  protected override changed(name: string): void {
    if (name === 'scroll-x') this.style.overflowX = this.flag('scroll-x') ? 'auto' : 'hidden'
    if (name === 'scroll-y') this.style.overflowY = this.flag('scroll-y') ? 'auto' : 'hidden'
    if (name === 'scroll-top') this.scrollTop = Number(this.property('scroll-top') ?? 0)
  }
}
