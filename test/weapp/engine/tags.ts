/** The arguments of every module of an app, in this order. */
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
