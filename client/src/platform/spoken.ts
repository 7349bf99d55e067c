/** The meaning of an element for a screen reader, where the element has none by itself. */
export type Spoken = {
  readonly role?:
    | 'button'
    | 'radio'
    | 'checkbox'
    | 'radiogroup'
    | 'group'
    | 'alert'
    | 'status'
    | 'heading'
    | 'link'
  readonly label?: string
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly expanded?: boolean
  readonly hidden?: boolean
}

const pressable = ['button', 'radio', 'checkbox', 'link']

/** In the browser a box with a role is pressed with the keyboard too. */
const press = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.click()
}

/** The attributes for a screen reader, in the browser's words or in WeChat's. */
export const spoken = ({
  role,
  label,
  checked,
  disabled,
  expanded,
  hidden,
}: Spoken): Record<string, unknown> => {
  const said: Record<string, unknown> = {}
  if (label !== undefined) said['aria-label'] = label
  if (checked !== undefined) said['aria-checked'] = String(checked)
  if (disabled) said['aria-disabled'] = 'true'
  if (hidden) said['aria-hidden'] = 'true'
  if (process.env.TARO_ENV !== 'h5') {
    if (role !== undefined) said['aria-role'] = role
    return said
  }
  if (role !== undefined) said.role = role
  if (expanded !== undefined) said['aria-expanded'] = String(expanded)
  if (role !== undefined && pressable.includes(role)) {
    said.tabindex = disabled ? '-1' : '0'
    said.onKeyDown = press
  }
  return said
}

export type Keyboard = 'text' | 'number'

/**
 * A text field's name, and the keyboard that suits it. In the browser both belong on the input inside Taro's element; its
 * type stays `text` there, because a browser's number field drops what is no number, and a date is none.
 */
export const inputNamed = (label: string, faulty: boolean, keyboard: Keyboard): Record<string, unknown> =>
  process.env.TARO_ENV === 'h5'
    ? {
        type: 'text',
        nativeProps: {
          'aria-label': label,
          'aria-invalid': String(faulty),
          autocomplete: 'off',
          ...(keyboard === 'number' ? { inputmode: 'numeric' } : {}),
        },
      }
    : { 'aria-label': label, type: keyboard }
