/**
 * The demo municipality. Its cases are played through the application's own services, as its own employees, each step on
 * its own day: so every rule and all three rings judge the demo's data as they judge anybody's.
 */
package nl.dossierwacht.demo.town;
