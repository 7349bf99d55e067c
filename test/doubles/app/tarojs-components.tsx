import { createElement, type KeyboardEvent, type ReactNode } from 'react'

/**
 * Taro's components as plain elements of a browser, with Taro's events (`{ detail: { value } }`) and the words for the
 * screen reader where a phone would have them.
 */
type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode }

const run = (handler: unknown, event?: unknown): void => {
  if (typeof handler === 'function') handler(event)
}

const spoken = (props: Props): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(props).filter(([name]) => name === 'role' || name === 'id' || name.startsWith('aria-')),
  )

const styled = (props: Props): Record<string, unknown> => ({ className: props.className, style: props.style })

/** A box. It can be tapped, and, where it has a role that asks for it, reached with the keyboard. */
export const View = ({ children, ...props }: Props) =>
  createElement(
    'div',
    {
      ...styled(props),
      ...spoken(props),
      ...(props.tabindex === undefined ? {} : { tabIndex: Number(props.tabindex) }),
      ...(props.onKeyDown === undefined
        ? {}
        : { onKeyDown: (event: { nativeEvent: unknown }) => run(props.onKeyDown, event) }),
      ...(props.onClick === undefined ? {} : { onClick: (event: unknown) => run(props.onClick, event) }),
    },
    children,
  )

/** A line of text to type into. */
export const Input = (props: Props) => {
  const value = (event: { currentTarget: { value: string } }) => ({
    detail: { value: event.currentTarget.value },
  })
  const { autocomplete, inputmode, ...native }: Readonly<Record<string, unknown>> = Object(props.nativeProps)
  return createElement('input', {
    ...styled(props),
    ...spoken(props),
    ...native,
    autoComplete: autocomplete,
    inputMode: inputmode,
    value: props.value,
    placeholder: props.placeholder,
    maxLength: props.maxlength,
    disabled: props.disabled,
    onChange: (event: { currentTarget: { value: string } }) => run(props.onInput, value(event)),
    onBlur: (event: { currentTarget: { value: string } }) => run(props.onBlur, value(event)),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'Enter') run(props.onConfirm, value(event))
    },
  })
}

/** Several lines of text. */
export const Textarea = (props: Props) => {
  const { autocomplete: _none, ...native }: Readonly<Record<string, unknown>> = Object(props.nativeProps)
  return createElement('textarea', {
    ...styled(props),
    ...spoken(props),
    ...native,
    value: props.value,
    maxLength: props.maxlength,
    onChange: (event: { currentTarget: { value: string } }) =>
      run(props.onInput, { detail: { value: event.currentTarget.value } }),
  })
}

/** A picture. */
export const Image = (props: Props) => createElement('img', { ...styled(props), src: props.src, alt: '' })
