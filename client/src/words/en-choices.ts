import type { zhChoices } from './zh-choices'

/** The same answers in English. */
export const enChoices: typeof zhChoices = {
  seller: {
    enterprise: ['Company', 'The business licence says “公司”'],
    individual: ['Individual business', 'The business licence says “个体工商户”'],
    cooperative: ["Farmers' cooperative", 'The business licence says “合作社”'],
    natural_person: ['Person', 'No business licence, sells what she grows herself'],
  },
  goods: {
    farm_produce: ['Farm produce', 'Vegetables, fruit, eggs, fresh meat, live fish'],
    prepackaged: ['Packaged food', 'Made, packed and labelled by others'],
    bulk: ['Loose food', 'Sold by weight or from opened packs'],
    baked: ['Cakes and bread', 'Baked by yourself'],
    catering: ['Snacks, meals, takeaway', 'Made and sold on the spot'],
    own_packaged: ['Food you make and pack yourself', 'Chilli sauce, cured meat, noodles'],
    imported: ['Imported food', ''],
    health_food: ['Health food', 'With the “blue hat” on the pack'],
    infant_formula: ['Infant formula', ''],
    alcohol: ['Alcohol', ''],
  },
  making: {
    resold: ['Bought in and resold', 'Made by others'],
    own_grown: ['Grown or raised by me', ''],
    made_on_site: ['Made in the shop or at the stall', ''],
    own_factory: ['Made in my own factory or workshop', ''],
    commissioned: ['Made for me by another factory', ''],
  },
  traits: {
    cold_dishes: ['Cold dishes', ''],
    raw_seafood: ['Raw seafood', ''],
    decorated_cakes: ['Decorated cakes', ''],
    cooked_loose: ['Loose cooked food', ''],
    chilled_frozen: ['Chilled or frozen', ''],
    pork: ['Pork', ''],
    advertised: ['Advertised', ''],
  },
  channel: {
    official_account: ['Official account', ''],
    mini_program: ['Mini-program', ''],
    personal_account: ['Personal WeChat', ''],
    h5_shop: ['Web shop', ''],
  },
  cardType: {
    workshop: ['Small workshop', ''],
    small_catering: ['Small catering', ''],
    small_grocery: ['Small grocery', ''],
    stall: ['Stall', ''],
  },
  yearlySales: {
    up_to_100000: ['Less than 100,000 yuan a year', 'All shops and platforms together'],
    over_100000: ['More than 100,000 yuan a year', 'A business licence is needed first'],
  },
}
