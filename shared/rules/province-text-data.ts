import { anyBusiness, card, individual, noFigures, small } from './province-card'
import type { PackSource, ProvincePack } from './province-pack'

const threeYears = { years: 3, renewDays: 30 } as const

const read = (published: string, inForce: string): PackSource => ({ published, inForce, checked: 'read' })

/** The packs of provinces whose text was read, by the two digits of GB/T 2260. */
export const readPacks: Readonly<Record<string, ProvincePack>> = {
  '11': {
    ...noFigures,
    source: read("Beijing People's Congress, 2018-12-27", '2019-07-01'),
    cards: {
      workshop: card(individual, ['beijing_small_9']),
      small_catering: card(anyBusiness, ['beijing_small_8', 'beijing_small_10']),
      small_grocery: card(anyBusiness, ['beijing_small_8', 'beijing_small_11']),
      stall: card(individual, ['beijing_small_12', 'beijing_small_20'], {
        barred: ['cold_dishes', 'raw_seafood', 'decorated_cakes', 'cooked_loose'],
      }),
    },
  },
  '31': {
    ...noFigures,
    source: read("Shanghai People's Congress, 2017-01-20", '2017-03-20'),
    cards: {
      workshop: card(small, ['shanghai_food_58'], { term: threeYears }),
      small_catering: card(anyBusiness, ['shanghai_food_43']),
      stall: card(anyBusiness, ['shanghai_food_62', 'shanghai_food_64'], { barred: ['raw_seafood'] }),
    },
  },
  '33': {
    ...noFigures,
    source: read("Zhejiang People's Congress, 2016-12-23", '2017-05-01'),
    onlineMustBeStated: true,
    cards: {
      workshop: card(small, ['zhejiang_small_8', 'zhejiang_small_9'], { online: true }),
      small_catering: card(anyBusiness, ['zhejiang_small_8', 'zhejiang_small_9'], { online: true }),
      small_grocery: card(anyBusiness, ['zhejiang_small_8', 'zhejiang_small_9'], { online: true }),
      stall: card(anyBusiness, ['zhejiang_small_8', 'zhejiang_small_15'], { online: false }),
    },
  },
  // The fifteen days of its arts. 17 and 24 are not said to be working days: counted so, the seller has the longer time.
  '37': {
    ...noFigures,
    source: read("Shandong People's Congress, 2017-01-18", '2017-06-01'),
    changeDays: 10,
    licensingWorkdays: 15,
    cards: {
      workshop: card(small, ['shandong_small_17'], { term: threeYears }),
      small_catering: card(anyBusiness, ['shandong_small_24', 'shandong_small_26'], {
        barred: ['decorated_cakes', 'raw_seafood'],
        term: threeYears,
      }),
      stall: card(anyBusiness, ['shandong_small_28', 'shandong_small_30'], {
        barred: ['decorated_cakes', 'raw_seafood'],
      }),
    },
  },
  '41': {
    ...noFigures,
    source: read("Henan People's Congress, 2017-12-01", '2018-03-01'),
    licensingWorkdays: 7,
    cards: {
      workshop: card(individual, ['henan_small_3', 'henan_small_21', 'henan_small_24'], {
        online: true,
        term: threeYears,
      }),
      small_catering: card(individual, ['henan_small_3', 'henan_small_28'], { term: threeYears }),
      small_grocery: card(individual, ['henan_small_3', 'henan_small_28'], { term: threeYears }),
      stall: card(individual, ['henan_small_3', 'henan_small_31']),
    },
  },
  '50': {
    ...noFigures,
    source: read("Chongqing People's Congress, 2016-11-24", '2017-05-01'),
    changeDays: 10,
    licensingWorkdays: 15,
    cards: {
      workshop: card(anyBusiness, ['chongqing_small_8', 'chongqing_small_10'], { term: threeYears }),
      stall: card(anyBusiness, ['chongqing_small_26', 'chongqing_small_29'], {
        barred: ['raw_seafood', 'decorated_cakes'],
      }),
    },
  },
}
