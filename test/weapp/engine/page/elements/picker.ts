import { fire } from '../events'
import { openSheet } from '../overlay'
import { field } from '../record'
import type { FormField } from './button'
import { WxElement } from './wx-element'

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/**
 * `picker`: the phone's wheel as a sheet. `selector` lists its choices as options; `date` and `time` have one field and a button to
 * confirm; other modes are an error.
 */
export class WxPicker extends WxElement implements FormField {
  get fieldName(): string {
    return this.words('name')
  }

  get fieldValue(): unknown {
    return this.property('value')
  }

  override ignoresTaps(): boolean {
    return this.flag('disabled')
  }

  override takesTap(): boolean {
    return true
  }

  override activate(): void {
    const mode = this.words('mode') || 'selector'
    if (mode === 'selector') this.#choose()
    else if (mode === 'date' || mode === 'time') this.#ask(mode)
    else throw new Error(`The engine has no picker of mode ${mode}.`)
  }

  #cancel = () => fire(this, 'cancel', {})

  #choose() {
    const key = this.words('range-key')
    const choices = list(this.property('range')).map((one) => String(key === '' ? one : field(one, key)))
    const sheet = openSheet(this.words('header-text') || '请选择', this.#cancel)
    const box = document.createElement('div')
    box.setAttribute('role', 'listbox')
    choices.forEach((choice, index) => {
      const option = document.createElement('div')
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', String(index === Number(this.property('value') ?? 0)))
      option.textContent = choice
      option.addEventListener('click', () => {
        sheet.close()
        fire(this, 'change', { value: String(index) })
      })
      box.append(option)
    })
    sheet.content.append(box)
  }

  #ask(mode: 'date' | 'time') {
    const sheet = openSheet('请选择', this.#cancel)
    const input = document.createElement('input')
    input.type = mode
    input.value = this.words('value')
    input.min = this.words('start')
    input.max = this.words('end')
    input.setAttribute('aria-label', mode === 'date' ? '日期' : '时间')
    sheet.content.append(input)
    sheet.button('确定', () => {
      if (!input.checkValidity() || input.value === '') return
      sheet.close()
      fire(this, 'change', { value: input.value })
    })
  }
}
