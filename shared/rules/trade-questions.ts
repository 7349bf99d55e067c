import type { MerchantFields } from '../contract/merchant'

/** Whether the seller is asked about a brand: firms alone need papers for one. An answer that is there is always shown. */
export const asksBrand = ({ seller, brand, directSales }: MerchantFields): boolean =>
  seller === 'enterprise' || seller === 'cooperative' || brand !== null || directSales

/**
 * Whether the seller is asked about direct sales: an enterprise alone can hold the licence (Direct Sales Regulation art. 3).
 */
export const asksDirectSales = ({ seller, directSales }: MerchantFields): boolean =>
  seller === 'enterprise' || directSales
