package guatu.runner.pack;

import guatu.scoring.method.Citation;
import guatu.scoring.method.Constant;
import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a pack beside its methods, as they are written. */
final class PackFiles {

    private PackFiles() {}

    /** {@code pack.yaml}. */
    record Definition(
            @Entry(value = "代号，与文件夹同名", example = "per-mu") String id,
            @Entry(value = "名称", example = "亩均效益综合评价") String title,
            @Entry(value = "版本", example = "1") String version,
            @Entry(value = "说明", example = "权重和基准值按某县公布的办法") @Nullable String note,
            @Entry(value = "是否示例，示例里的数不能直接用", example = "true", orElse = "false") boolean template,
            Place place) {}

    /** {@code values.yaml}: the dated values that methods use, each beside its source. */
    record Values(@Entry(value = "各个值", example = "[{id: grid, name: 电力排放因子, unit: 千克二氧化碳/千瓦时, values: [{from: 2023, value: 0.5306}]}]")
            List<Registered> values) {}

    /** As a constant of a method, with remarks. */
    record Registered(
            @Entry(value = "代号", example = "grid") String id,
            @Entry(value = "名称", example = "电力排放因子") String name,
            @Entry(value = "计量单位", example = "千克二氧化碳/千瓦时") guatu.kernel.expression.@Nullable Unit unit,
            @Entry(value = "各年的值", example = "[{from: 2023, value: 0.5306, source: {title: 公告}}]") List<Constant.Value> values,
            @Entry(value = "说明", example = "各版本不同，请核对") @Nullable String note,
            Place place) {}

    /** {@code tests/*.yaml}. */
    record Cases(
            @Entry(value = "方法文件，methods 里的文件名不带 .yaml", example = "zhejiang") String method,
            @Entry(value = "依据", example = "[{title: 某县公布的结果}]") List<Citation> sources,
            @Entry(value = "各例", example = "[{name: 六项按基准值计分, given: {firms: {甲: {tax: 1200}}}, expect: {firms: {甲: {grade: A}}}}]") List<Case> cases,
            Place place) {}
}
