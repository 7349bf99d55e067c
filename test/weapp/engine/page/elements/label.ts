import { nodeOf } from '../events'
import { WxButton } from './button'
import { WxTextField } from './text-field'
import { WxCheckbox, WxRadio, WxSwitch } from './toggle'
import { WxElement } from './wx-element'

const controls = [WxButton, WxCheckbox, WxRadio, WxSwitch, WxTextField]

const isControl = (element: Element): element is WxElement => controls.some((one) => element instanceof one)

/** `label`: a tap on it is a tap on the control inside, or on the one named by `for`. */
export class WxLabel extends WxElement {
  get #control(): WxElement | undefined {
    const named = this.words('for')
    const where = named === '' ? this : this.closest('wx-page')
    return Array.from(where?.querySelectorAll('*') ?? [])
      .filter(isControl)
      .find((one) => named === '' || nodeOf(one)?.id === named)
  }

  override takesTap(): boolean {
    return this.#control !== undefined
  }

  override activate(): void {
    const control = this.#control
    if (!control || control.ignoresTaps()) return
    if (control instanceof WxTextField) control.querySelector<HTMLElement>('input, textarea')?.focus()
    else control.activate()
  }
}
