/** WeChat's built-in components that the engine knows. A template that uses another one is an error. */
export const builtInTags = [
  'button',
  'checkbox',
  'checkbox-group',
  'form',
  'icon',
  'image',
  'input',
  'label',
  'navigator',
  'page-meta',
  'picker',
  'radio',
  'radio-group',
  'scroll-view',
  'switch',
  'text',
  'textarea',
  'view',
] as const

export type BuiltInTag = (typeof builtInTags)[number]
