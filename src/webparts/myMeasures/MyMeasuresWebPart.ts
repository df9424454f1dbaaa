import * as React from 'react';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { AppWebPart } from '../AppWebPart';
import type { AppProperties } from '../AppWebPart';

export interface MyMeasuresProperties extends AppProperties {
  /** Number of the verksamhet whose measures are shown; 0 for those of whoever reads. */
  department: number;
}

/** "Mina åtgärder" on a verksamhet's page or in its channel: the signed-in person's measures, or the verksamhet's. */
export default class MyMeasuresWebPart extends AppWebPart<MyMeasuresProperties> {
  private pane: IPropertyPaneConfiguration | undefined;

  protected get isRenderAsync(): boolean {
    return true;
  }

  public render(): void {
    import(/* webpackChunkName: 'myMeasures' */ '../../workspace/MyMeasuresPart').then(({ MyMeasuresPart }) => {
      if (this.isDisposed) return;
      this.show(React.createElement(MyMeasuresPart, { host: this.host, department: Number(this.properties.department) || 0 }));
      this.renderCompleted();
    }).catch(error => this.renderCompleted(error as Error));
  }

  protected async loadPropertyPaneResources(): Promise<void> {
    const { paneOf } = await import(/* webpackChunkName: 'myMeasuresPane' */ './pane');
    this.pane = await paneOf(this.host);
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane ?? { pages: [] };
  }
}
