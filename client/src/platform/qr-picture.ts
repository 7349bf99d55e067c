/** The address of the QR code that opens the mini-program; empty where the build was given none. */
export const qrPicture: string = QR_URL
