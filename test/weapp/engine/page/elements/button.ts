import { fire } from '../events'
import { WxElement } from './wx-element'

/** `button`: `disabled`, `form-type`, `open-type`. */
export class WxButton extends WxElement {
  protected override build(): void {
    if (!this.hasAttribute('role')) this.mark('role', 'button')
  }

  protected override changed(name: string): void {
    if (name === 'disabled' || name === 'loading') {
      this.mark('aria-disabled', this.flag('disabled') ? 'true' : null)
      this.mark('aria-busy', this.flag('loading') ? 'true' : null)
    }
  }

  override ignoresTaps(): boolean {
    return this.flag('disabled')
  }

  override takesTap(): boolean {
    return this.words('form-type') !== '' || this.words('open-type') !== ''
  }

  override activate(): void {
    const form = this.closest('wx-form')
    const formType = this.words('form-type')
    if (form instanceof WxForm && formType === 'submit') form.submit()
    if (form instanceof WxForm && formType === 'reset') fire(form, 'reset', {})
    const openType = this.words('open-type')
    if (openType === 'getPhoneNumber') {
      const code = `dev:${weappSite.person}`
      fire(this, 'getphonenumber', { errMsg: 'getPhoneNumber:ok', code })
    }
    if (openType === 'agreePrivacyAuthorization') fire(this, 'agreeprivacyauthorization', {})
  }
}

/** An element that has a value in the form around it. */
export interface FormField {
  readonly fieldName: string
  readonly fieldValue: unknown
}

const isField = (element: Element): element is Element & FormField =>
  'fieldName' in element && 'fieldValue' in element

/** `form`: `submit` carries the value of every named field inside. */
export class WxForm extends WxElement {
  submit(): void {
    const value: Record<string, unknown> = {}
    for (const element of this.querySelectorAll('*')) {
      if (isField(element) && element.fieldName !== '') value[element.fieldName] = element.fieldValue
    }
    fire(this, 'submit', { value })
  }
}
