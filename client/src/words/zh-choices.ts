/** Answers to choose from, in plain Chinese. The keys are the contract's. */
export const zhChoices = {
  seller: {
    enterprise: ['公司', '营业执照上写着“公司”'],
    individual: ['个体工商户', '营业执照上写着“个体工商户”'],
    cooperative: ['农民合作社', '营业执照上写着“合作社”'],
    natural_person: ['个人', '没有营业执照，卖自家种的、养的'],
  },
  goods: {
    farm_produce: ['农产品', '菜、水果、鸡蛋、鲜肉、活鱼'],
    prepackaged: ['预包装食品', '别人做好、包好、贴好标签的'],
    bulk: ['散装食品', '称斤卖、拆包卖的'],
    baked: ['糕点、面包', '自己烤、自己做'],
    catering: ['小吃、饭菜、外卖', '现做现卖的饮食'],
    own_packaged: ['自己做、自己包装的食品', '比如自家辣酱、腊肉、面条'],
    imported: ['进口食品', ''],
    health_food: ['保健食品', '包装上有“蓝帽子”'],
    infant_formula: ['婴幼儿配方奶粉、液态奶', ''],
    alcohol: ['酒', ''],
  },
  making: {
    resold: ['进货来卖', '别人做的，我来卖'],
    own_grown: ['自己种、自己养', ''],
    made_on_site: ['在店里、摊上现做', ''],
    own_factory: ['自己的工厂、作坊生产', ''],
    commissioned: ['请别的厂代做', ''],
  },
  traits: {
    cold_dishes: ['有凉菜、凉拌的', ''],
    raw_seafood: ['有生鱼片等生的水产', ''],
    decorated_cakes: ['有裱花蛋糕', ''],
    cooked_loose: ['有散装熟食、卤味', ''],
    chilled_frozen: ['要冷藏或冷冻', ''],
    pork: ['有猪肉', ''],
    advertised: ['打广告', ''],
  },
  channel: {
    official_account: ['公众号', ''],
    mini_program: ['小程序', ''],
    personal_account: ['个人微信', ''],
    h5_shop: ['网页店铺', ''],
  },
  cardType: {
    workshop: ['小作坊', ''],
    small_catering: ['小餐饮', ''],
    small_grocery: ['小食杂店', ''],
    stall: ['摊贩', ''],
  },
  yearlySales: {
    up_to_100000: ['一年卖不到 10 万元', '所有平台、店铺加在一起'],
    over_100000: ['一年超过 10 万元', '要先办营业执照'],
  },
}
