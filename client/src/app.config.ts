export default defineAppConfig({
  pages: ['home/index'],
  // One subpackage for all pages but the first: WeChat shows the first after loading the main package alone, and what the
  // others share is there once. A subpackage's folder may hold no page of the main package.
  subPackages: [
    {
      root: 'pages',
      pages: [
        'about/index',
        'enterprise/index',
        'licence/index',
        'photos/index',
        'labels/index',
        'check/index',
        'status/index',
        'inbox/index',
      ],
    },
  ],
  preloadRule: { 'home/index': { network: 'all', packages: ['pages'] } },
  window: {
    navigationBarTitleText: '亮证',
    navigationBarBackgroundColor: '#ededed',
    navigationBarTextStyle: 'black',
    backgroundColor: '#ededed',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
})
