import { HomePage } from '../pages/home/home-page'

// The first page stands in a folder of its own: the main package may hold no page from within the subpackage's folder.
export default HomePage
