import { fire } from '../events'
import type { FormField } from './button'
import { WxElement } from './wx-element'

const groups: Readonly<Record<string, string>> = { checkbox: 'wx-checkbox-group', radio: 'wx-radio-group' }

/** What `checkbox`, `radio` and `switch` share: on or off, by property at first, by tap after. */
abstract class WxToggle extends WxElement implements FormField {
  protected abstract readonly kind: 'checkbox' | 'radio' | 'switch'
  protected on = false

  get fieldName(): string {
    return this.kind === 'switch' ? this.words('name') : ''
  }

  get fieldValue(): unknown {
    return this.on
  }

  get chosen(): boolean {
    return this.on
  }

  protected override build(): void {
    this.mark('role', this.words('aria-role') || this.kind)
    this.turn(this.flag('checked'))
  }

  protected override changed(name: string): void {
    if (name === 'checked') this.turn(this.flag('checked'))
    if (name === 'disabled') this.mark('aria-disabled', this.flag('disabled') ? 'true' : null)
  }

  turn(on: boolean): void {
    this.on = on
    this.mark('aria-checked', String(on))
  }

  override ignoresTaps(): boolean {
    return this.flag('disabled')
  }

  override takesTap(): boolean {
    return true
  }

  override activate(): void {
    if (this.kind === 'radio' && this.on) return
    this.turn(!this.on)
    if (this.kind === 'switch') fire(this, 'change', { value: this.on })
    const group = this.closest(groups[this.kind] ?? 'wx-none')
    if (group instanceof WxToggleGroup) group.toggled(this)
  }
}

export class WxCheckbox extends WxToggle {
  protected readonly kind = 'checkbox'
}

export class WxRadio extends WxToggle {
  protected readonly kind = 'radio'
}

export class WxSwitch extends WxToggle {
  protected readonly kind = 'switch'
}

/** `checkbox-group` and `radio-group`: `change` carries the values that are on. */
class WxToggleGroup extends WxElement implements FormField {
  get #toggles(): WxToggle[] {
    return Array.from(this.querySelectorAll('*')).flatMap((one) => (one instanceof WxToggle ? one : []))
  }

  get fieldName(): string {
    return this.words('name')
  }

  get fieldValue(): unknown {
    const values = this.#toggles.filter((one) => one.chosen).map((one) => one.words('value'))
    return this.localName === 'wx-radio-group' ? (values[0] ?? '') : values
  }

  /** A toggle inside was tapped. */
  toggled(tapped: WxToggle): void {
    if (this.localName === 'wx-radio-group') {
      for (const one of this.#toggles) if (one !== tapped) one.turn(false)
    }
    fire(this, 'change', { value: this.fieldValue })
  }
}

export class WxRadioGroup extends WxToggleGroup {}
export class WxCheckboxGroup extends WxToggleGroup {}
