// A quarter of the scripted attacks.
import { attackPart } from './attacks.ts';

attackPart(2);
