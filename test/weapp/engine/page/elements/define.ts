import type { BuiltInTag } from '../../tags'
import { report } from '../report'
import { WxButton, WxForm } from './button'
import { WxImage } from './image'
import { WxLabel } from './label'
import { WxPicker } from './picker'
import { WxScrollView } from './scroll-view'
import { WxInput, WxTextarea } from './text-field'
import { WxCheckbox, WxCheckboxGroup, WxRadio, WxRadioGroup, WxSwitch } from './toggle'
import { WxElement } from './wx-element'

type Navigate = (kind: string, url: string) => void

/** `navigator`, as far as pages of the app itself go. */
const navigatorElement = (navigate: Navigate) =>
  class extends WxElement {
    override takesTap(): boolean {
      return true
    }

    override activate(): void {
      try {
        navigate(this.words('open-type') || 'navigate', this.words('url'))
      } catch (error) {
        report('navigator', error)
      }
    }
  }

/** Makes WeChat's built-in components known to the browser. */
export const defineElements = (navigate: Navigate): void => {
  const elements: Record<BuiltInTag, typeof WxElement> = {
    button: WxButton,
    checkbox: WxCheckbox,
    'checkbox-group': WxCheckboxGroup,
    form: WxForm,
    icon: class extends WxElement {},
    image: WxImage,
    input: WxInput,
    label: WxLabel,
    navigator: navigatorElement(navigate),
    'page-meta': class extends WxElement {},
    picker: WxPicker,
    radio: WxRadio,
    'radio-group': WxRadioGroup,
    'scroll-view': WxScrollView,
    switch: WxSwitch,
    text: class extends WxElement {},
    textarea: WxTextarea,
    view: class extends WxElement {},
  }
  for (const [tag, element] of Object.entries(elements)) customElements.define(`wx-${tag}`, element)
}
