export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/who/index',
    'pages/enterprise/index',
    'pages/licence/index',
    'pages/photos/index',
    'pages/check/index',
    'pages/status/index',
  ],
  window: {
    navigationBarTitleText: '亮证',
    navigationBarBackgroundColor: '#ededed',
    navigationBarTextStyle: 'black',
    backgroundColor: '#ededed',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
})
