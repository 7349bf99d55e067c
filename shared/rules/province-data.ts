import type { CardType } from '../contract/merchant'
import type { ArticleId } from './article'
import { anyBusiness, card, individual, noFigures, small } from './province-card'
import type { PackSource, ProvincePack } from './province-pack'
import { readPacks } from './province-text-data'

/** The pack where no text of the province was found: the national frame alone, and a person looks. */
export const nationalPack: ProvincePack = {
  ...noFigures,
  source: null,
  cards: {
    workshop: card(small, ['food_safety_36']),
    small_catering: card(anyBusiness, ['food_safety_36']),
    stall: card(anyBusiness, ['food_safety_36']),
  },
}

/** A pack of a text that was not read: the kinds of card that it knows, each by the text as a whole. */
const known = (source: PackSource, article: ArticleId, ...types: readonly CardType[]): ProvincePack => ({
  ...noFigures,
  source,
  cards: Object.fromEntries(
    types.map((type) => [type, card(type === 'workshop' ? small : anyBusiness, [article])]),
  ),
})

const reported = (published: string, inForce: string | null = null): PackSource => ({
  published,
  inForce,
  checked: 'reported',
})
const remembered = (published: string, inForce: string | null = null): PackSource => ({
  published,
  inForce,
  checked: 'remembered',
})

const four = ['workshop', 'small_catering', 'small_grocery', 'stall'] as const
const three = ['workshop', 'small_catering', 'stall'] as const
const two = ['workshop', 'stall'] as const

const tianjin = reported('Tianjin market regulation, notice 2024 no. 3 of 2024-05-10; its beginning was seen')
const hebei = reported('Hebei market regulation, press report of 2026-01-07 on the revised text')
const guangdong = reported(
  "Guangdong People's Congress, 2015; the office's answers and a report of the draft were seen",
  '2015-10-01',
)

/**
 * The packs of the 31 provinces, by the two digits of GB/T 2260, without Qinghai (63), of which no text was found.
 * Sources: the texts published by their People's Congresses, else what `source` names.
 */
export const provincePacks: Readonly<Record<string, ProvincePack>> = {
  ...readPacks,
  '12': {
    ...noFigures,
    source: tianjin,
    cards: {
      workshop: card(small, ['tianjin_workshop']),
      small_catering: card(anyBusiness, ['tianjin_catering']),
      stall: card(anyBusiness, ['tianjin_catering']),
    },
  },
  '13': {
    ...noFigures,
    source: hebei,
    cards: {
      workshop: card(individual, ['hebei_small']),
      small_catering: card(individual, ['hebei_small'], {
        online: true,
        barred: ['raw_seafood', 'decorated_cakes'],
      }),
      stall: card(individual, ['hebei_small'], { barred: ['raw_seafood', 'cold_dishes'] }),
    },
  },
  '14': known(remembered('no copy found', '2018-03-01'), 'shanxi_small', ...four),
  '15': known(
    reported(
      "Inner Mongolia People's Congress, notice 10 of 2015-05-22; its beginning was seen",
      '2015-10-01',
    ),
    'neimenggu_small',
    ...two,
  ),
  '21': known(
    reported("Liaoning People's Congress, 2016-11-11, amended 2022-04-21; office's report of 2017-06"),
    'liaoning_food',
    ...three,
  ),
  '22': known(
    reported("Jilin People's Congress, 2021-11-25; named by the office's notice of 2022-02-10"),
    'jilin_small',
    ...four,
  ),
  '23': known(remembered('its title is in a catalogue of laws'), 'heilongjiang_food', ...three),
  '32': known(
    reported("Jiangsu People's Congress, 2016-03; press report of 2016-03-28 on the draft"),
    'jiangsu_small',
    ...two,
  ),
  '34': known(
    reported("Anhui People's Congress; named by the office's measures for workshops and small eateries"),
    'anhui_food',
    ...three,
  ),
  '35': known(remembered("named by the office's licensing rules of 2026-01-22"), 'fujian_food', ...three),
  '36': known(remembered('no copy found'), 'jiangxi_small', ...four),
  '42': known(
    reported("Hubei People's Congress; press report of 2015-11-25 on the draft"),
    'hubei_food',
    ...three,
  ),
  '43': known(reported("Hunan People's Congress; an article names its title"), 'hunan_small', ...three),
  '44': {
    ...noFigures,
    source: guangdong,
    cards: {
      workshop: card(small, ['guangdong_small']),
      stall: card(anyBusiness, ['guangdong_small'], { barred: ['cold_dishes', 'raw_seafood'] }),
    },
  },
  '45': known(
    reported('Guangxi market regulation, draft of 2019-05-16 of the second edition'),
    'guangxi_workshop',
    'workshop',
  ),
  '46': known(remembered('its draft of 2021-09-29 was seen, its adoption was not'), 'hainan_small', ...three),
  '51': known(
    reported("Sichuan People's Congress; an article on the rules that carry it out"),
    'sichuan_small',
    ...four,
  ),
  '52': known(
    reported("Guizhou People's Congress, 2012-11-29; arts. 86 to 88 were seen", '2013-02-01'),
    'guizhou_food',
    ...two,
  ),
  '53': known(remembered('press report of 2016-02-02 on the draft'), 'yunnan_small', ...two),
  '54': known(reported('Tibet, a translation of its beginning was seen'), 'xizang_small', ...four),
  '61': known(remembered('no copy found', '2015-10-01'), 'shaanxi_small', ...three),
  '62': known(
    reported("Gansu People's Congress, notice 52 of 2016-11-24; arts. 1 to 3 were read", '2016-12-01'),
    'gansu_small_2',
    ...four,
  ),
  '64': known(
    reported("Ningxia People's Congress, 2017; press report of 2019-03-08", '2018-03-01'),
    'ningxia_small',
    ...four,
  ),
  '65': known(
    reported("Xinjiang People's Congress; named by the office's measures of 2025-09-23"),
    'xinjiang_small',
    ...four,
  ),
}
