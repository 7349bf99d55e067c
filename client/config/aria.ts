/** What this plugin needs of Taro's build context. */
type Context = {
  registerMethod(method: { name: 'onSetupClose'; fn(platform: Platform): void }): void
}
type Attributes = Record<string, string>
type Platform = {
  template?: { modifyCompProps?: (component: string, attributes: Attributes) => Attributes }
}

const spoken = {
  'aria-label': '',
  'aria-role': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-hidden': '',
}
const components = ['view', 'text', 'button', 'input', 'textarea', 'image', 'picker', 'switch']

/**
 * Taro's component templates for the mini-program pass no `aria-*` attribute on. This plugin adds the ones that the screen
 * reader needs, to the components we use.
 */
export default (context: Context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.modifyCompProps = (component, attributes) =>
        components.includes(component) ? { ...attributes, ...spoken } : attributes
    },
  })
}
