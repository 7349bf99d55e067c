/** The build writes its target into the code; a test of the client is a build for browsers. */
process.env.TARO_ENV = 'h5'

/** The test's browser draws nothing, so that it has nowhere to scroll to. */
window.Element.prototype.scrollIntoView = () => undefined
