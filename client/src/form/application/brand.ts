import type { MerchantFields } from '#shared/contract/merchant'

/** Whose the brand is that she sells under. */
export const brandKinds = ['none', 'own', 'agent'] as const
export type BrandKind = (typeof brandKinds)[number]

/** The stored answer: a brand whose owner is not named yet is her own. */
export const brandKindOf = ({ brand, fullName }: MerchantFields): BrandKind => {
  if (brand === null) return 'none'
  return brand.owner === '' || brand.owner === fullName ? 'own' : 'agent'
}

/** Names of brands as people write them in one line. */
export const namesFromText = (text: string): string[] => text.split(/[、,，;；]/)

/** The names without the empty ones: a separator at the end leaves one behind. */
export const tidyNames = (names: readonly string[]): string[] =>
  names.map((name) => name.trim()).filter((name) => name !== '')
