import { nodeOf } from '../events'

const speaks: Readonly<Record<string, string>> = { 'aria-role': 'role' }

/**
 * A built-in component of WeChat as an HTML element. The component engine sets its properties with their real values: a list stays
 * a list, and a property not given reads as undefined.
 */
export class WxElement extends HTMLElement {
  readonly #given = new Map<string, unknown>()
  #built = false

  override setAttribute(name: string, value: string): void {
    if (name === 'style')
      super.setAttribute(name, value.replace(/(-?\d*\.?\d+)rpx/g, 'calc($1 * 100vw / 750)'))
    else if (name === 'class') super.setAttribute(name, value)
    else this.#receive(name, nodeOf(this)?.getAttribute(name) ?? undefined)
  }

  override removeAttribute(name: string): void {
    if (name === 'style' || name === 'class') super.removeAttribute(name)
    else this.#receive(name, undefined)
  }

  connectedCallback(): void {
    if (this.#built) return
    this.#built = true
    this.build()
    for (const name of this.#given.keys()) this.changed(name)
  }

  #receive(name: string, value: unknown) {
    this.#given.set(name, value)
    if (name === 'hidden' || name.startsWith('aria-')) this.reflect(speaks[name] ?? name, value)
    if (this.#built) this.changed(name)
  }

  /** Writes a property that the DOM knows too onto the element that speaks for this one. */
  protected reflect(name: string, value: unknown): void {
    const bearer = this.bearer()
    const gone =
      value === undefined || value === null || value === '' || (name === 'hidden' && value === false)
    if (bearer === this) gone ? super.removeAttribute(name) : super.setAttribute(name, String(value))
    else gone ? bearer.removeAttribute(name) : bearer.setAttribute(name, String(value))
  }

  /** The element a screen reader reads instead of this one; itself unless there is a native control inside. */
  protected bearer(): HTMLElement {
    return this
  }

  /** Sets an attribute on the DOM element itself, not a property of the component. */
  protected mark(name: string, value: string | null): void {
    if (value === null) super.removeAttribute(name)
    else super.setAttribute(name, value)
  }

  /** A property as the template gave it. */
  property(name: string): unknown {
    return this.#given.get(name)
  }

  /** A property as text; empty where it was not given. */
  words(name: string): string {
    const value = this.property(name)
    return value === undefined || value === null ? '' : String(value)
  }

  /** A property as yes or no. */
  flag(name: string): boolean {
    return Boolean(this.property(name))
  }

  /** Called once, when the element first comes into the page; its properties are set. */
  protected build(): void {}

  /** Called after a property has changed, and for each one given at the start. */
  protected changed(_name: string): void {}

  /** True where a tap means nothing to it or to what is around it. */
  ignoresTaps(): boolean {
    return false
  }

  /** True where a tap makes it do something of its own, after the app's handlers. */
  takesTap(): boolean {
    return false
  }

  /** What it does when tapped. */
  activate(): void {}
}
