// A quarter of the scripted attacks.
import { attackPart } from '#test/attacks/attacks.ts';

attackPart(1);
