/** The build writes its target into the code; a test of the client is a build for browsers. */
process.env.TARO_ENV = 'h5'
