import { readCourse } from '../../core/detection/course-facts.ts';
import { readStructuredData } from '../../core/detection/structured-data.ts';
import { type CourseOffered, type CourseProperty, courseOfPage, courseOfProperty } from '../funding/course-offered.ts';
import { meantBy } from './check-attributes.ts';
import { checkCourse } from './check-course.ts';
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
    const { course } = element;
    if (course !== undefined && course !== null) return readProperty(course);
    const told = attributesOf(element);
    return told ? courseOfProperty(told) : ofPage;
  };
}

function readProperty(course: unknown): CourseOffered {
  try {
    checkCourse(course);
    return courseOfProperty(course);
  } catch {
    // Reading it runs code of the page, where it has getters or is a proxy.
    tellConsole('course cannot be read: one of its fields throws.');
    return courseOfProperty(null);
  }
}

function attributesOf(element: Element): CourseProperty | null {
  const told: CourseProperty = {};
  // What means nothing was named in the console, and is not known.
  const rncp = meantBy(element, 'rncp');
  if (rncp) told.rncp = rncp;
  for (const name of NUMBERS) {
    const text = meantBy(element, name);
    if (text) told[name] = Number(text.replace(',', '.'));
  }
  return Object.keys(told).length > 0 ? told : null;
}

function describedCourse(page: Document): CourseOffered {
  const items = readStructuredData(page);
  return courseOfPage(readCourse({ lines: [], title: '', items, mentions: [] }));
}
