import * as React from 'react';
import { Loading } from '../../../kit/ui/Loading';
import { useRoute } from '../../../kit/ui/router';
import PictureList from './PictureList';
import { picturesPath } from './usePicturesPage';

const PicturePage = React.lazy(() => import(/* webpackChunkName: 'picture' */ './PicturePage'));

/** `situation/pictures`: the list of them; `situation/pictures/3`: one of them. */
const PicturesPage: React.FC = () => {
  const id = Number(useRoute().path.slice(picturesPath.length + 1).split('/')[0]);
  return id ? <React.Suspense fallback={<Loading />}><PicturePage key={id} id={id} /></React.Suspense> : <PictureList />;
};

export default PicturesPage;
