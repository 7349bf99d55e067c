import { fire } from '../events'
import type { FormField } from './button'
import { WxElement } from './wx-element'

const keyboards: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

/** What `input` and `textarea` share: a native field inside that speaks WeChat's events. */
export abstract class WxTextField extends WxElement implements FormField {
  protected abstract readonly field: HTMLInputElement | HTMLTextAreaElement

  get fieldName(): string {
    return this.words('name')
  }

  get fieldValue(): string {
    return this.field.value
  }

  protected override bearer(): HTMLElement {
    return this.field
  }

  protected override build(): void {
    const { field } = this
    field.addEventListener('input', () => {
      const { value, selectionStart } = field
      fire(this, 'input', { value, cursor: selectionStart ?? value.length, keyCode: 0 })
    })
    field.addEventListener('focus', () => fire(this, 'focus', { value: field.value, height: 0 }))
    field.addEventListener('blur', () => fire(this, 'blur', { value: field.value, cursor: -1 }))
    field.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && this.confirmsOnEnter()) {
        fire(this, 'confirm', { value: field.value })
      }
    })
    this.append(field)
  }

  protected confirmsOnEnter(): boolean {
    return true
  }

  protected override changed(name: string): void {
    const { field } = this
    if (name === 'value' && field.value !== this.words('value')) field.value = this.words('value')
    if (name === 'placeholder') field.placeholder = this.words('placeholder')
    if (name === 'disabled') field.disabled = this.flag('disabled')
    if (name === 'maxlength') {
      const most = Number(this.property('maxlength') ?? 140)
      if (most >= 0) field.maxLength = most
      else field.removeAttribute('maxlength')
    }
    if (name === 'focus' && this.flag('focus')) setTimeout(() => field.focus())
  }
}

/** `input`. */
export class WxInput extends WxTextField {
  protected readonly field = document.createElement('input')

  protected override changed(name: string): void {
    super.changed(name)
    if (name === 'type') this.field.inputMode = keyboards[this.words('type')] ?? 'text'
    if (name === 'password') this.field.type = this.flag('password') ? 'password' : 'text'
  }
}

/** `textarea`. */
export class WxTextarea extends WxTextField {
  protected readonly field = document.createElement('textarea')

  protected override confirmsOnEnter(): boolean {
    return false
  }
}
