import { expect, it } from 'vitest';
import { createTour } from '../../../entrypoints/example/tour.ts';

it('goes step by step to its end, stops at both ends, and can be left and begun again', () => {
  let changes = 0;
  const tour = createTour({ onChange: () => changes++ });
  tour.previous();
  expect(tour.state).toEqual({ step: 0, isOver: false });
  expect(changes).toBe(0);
  for (let step = 1; step < tour.steps; step++) {
    tour.next();
    expect(tour.state).toEqual({ step, isOver: false });
  }
  expect(tour.stepId).toBe('offline');
  tour.next();
  expect(tour.state).toEqual({ step: null, isOver: true });
  expect(tour.stepId).toBeNull();
  tour.next();
  expect(tour.state).toEqual({ step: null, isOver: true });
  tour.restart();
  tour.next();
  tour.leave();
  expect(tour.state).toEqual({ step: null, isOver: false });
});
