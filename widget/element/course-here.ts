import { readCourse } from '../../core/detection/course-facts.ts';
import { readStructuredData } from '../../core/detection/structured-data.ts';
import { type CourseOffered, type CourseProperty, courseOfPage, courseOfProperty } from '../funding/course-offered.ts';
import { tellConsole } from './tell-console.ts';

/** Of the attributes that tell the course. */
const NUMBERS = ['price', 'hours', 'level'] as const;

/**
 * The course as the element's page tells it: by the `course` property, by attributes, by its own JSON-LD or microdata. The
 * first of them that says anything is taken whole, since two may speak of different courses. The page's data is read once.
 */
export function courseHere(element: Element & { course?: CourseProperty | null }): () => CourseOffered {
  const ofPage = describedCourse(element.ownerDocument);
  return () => {
    if (element.course !== undefined && element.course !== null) {
      if (typeof element.course !== 'object')
        tellConsole(`course is ${String(element.course)}, no object that tells a course.`);
      return courseOfProperty(element.course);
    }
    const told = attributesOf(element);
    return told ? courseOfProperty(told) : ofPage;
  };
}

function attributesOf(element: Element): CourseProperty | null {
  const told: CourseProperty = {};
  const rncp = element.getAttribute('rncp');
  if (rncp) told.rncp = rncp;
  for (const name of NUMBERS) {
    const text = element.getAttribute(name)?.replace(',', '.').trim();
    // What is no number was named in the console, and is not known.
    if (text && Number.isFinite(Number(text))) told[name] = Number(text);
  }
  return Object.keys(told).length > 0 ? told : null;
}

function describedCourse(page: Document): CourseOffered {
  const items = readStructuredData(page);
  return courseOfPage(readCourse({ lines: [], title: '', items, mentions: [] }));
}
