/** What this plugin needs of Taro's build context. */
type Context = {
  registerMethod(method: { name: 'onSetupClose'; fn(platform: Platform): void }): void
  modifyComponentConfig(change: (given: { componentConfig: { includes: Set<string> } }) => void): void
}
type Attributes = Record<string, string>
type Platform = {
  template?: { modifyCompProps?: (component: string, attributes: Attributes) => Attributes }
}

const spoken: Readonly<Record<string, Attributes>> = {
  view: { 'aria-label': '', 'aria-role': '', 'aria-checked': '', 'aria-hidden': '' },
  input: { 'aria-label': '' },
  textarea: { 'aria-label': '' },
}

/**
 * Taro's component templates for the mini-program pass no `aria-*` attribute on: this adds the ones that the screen reader
 * needs, to the components we use. And it leaves out the one big template that Taro always ships and we do not use.
 */
export default (context: Context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.modifyCompProps = (component, attributes) => ({
        ...attributes,
        ...spoken[component],
      })
    },
  })
  context.modifyComponentConfig(({ componentConfig }) => {
    componentConfig.includes.delete('scroll-view')
  })
}
