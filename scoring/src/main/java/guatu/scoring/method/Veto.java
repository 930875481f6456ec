package guatu.scoring.method;

import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import guatu.scoring.yaml.Written;
import java.util.Map;

/** A ceiling on the grade (一票否决); in consecutive years it may come down further. */
public record Veto(
        @Entry(value = "代号", example = "safety") String id,
        @Entry(value = "名称", example = "发生安全生产事故") String name,
        @Entry(value = "条件", example = "事故数 > 0起") Written when,
        @Entry(value = "最高评为", example = "C") String ceiling,
        @Entry(value = "连续几年起最高评为", example = "{2: D}") Map<Integer, String> consecutive,
        Place place) {}
