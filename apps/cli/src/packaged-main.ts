import './node-20.ts';
import './main.ts';
