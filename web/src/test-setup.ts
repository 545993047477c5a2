/** Tests speak English too. */
import './shell/language.ts';
