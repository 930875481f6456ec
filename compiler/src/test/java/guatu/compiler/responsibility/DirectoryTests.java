package guatu.compiler.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.compiler.Office;
import guatu.compiler.Task;
import guatu.kernel.Clause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTests {

    @ParameterizedTest
    @CsvSource({
        "市工信局, 市工业和信息化局", "市发改委, 市发展和改革委员会", "市发展改革委, 市发展和改革委员会", "区市场监管局, 区市场监督管理局", "市人社局, 市人力资源和社会保障局",
        "市住建局, 市住房城乡建设局", "县卫健局, 县卫生健康局", "各区政府, 各区人民政府", "云溪高新区管委会, 云溪高新技术产业开发区管理委员会", "市国资委, 市国有资产监督管理委员会",
        "市政府办, 市人民政府办公室", "市科协, 市科学技术协会", "市委编办, 市委机构编制委员会办公室", "省工信厅, 省工业和信息化厅", "市交通局, 市交通运输局", "市科技局, 市科学技术局"
    })
    void foldsAnAbbreviationIntoTheFullestForm(String abbreviated, String full) {
        List<Office> offices = Directory.of(List.of(led("W1", abbreviated), led("W2", full)));
        assertThat(offices).hasSize(1);
        assertThat(offices.get(0).name()).isEqualTo(full);
        assertThat(offices.get(0).aliases()).containsExactly(abbreviated);
        assertThat(offices.get(0).leads()).containsExactly("W1", "W2");
    }

    @ParameterizedTest
    @CsvSource({
        "市工信局, 区工信局", "市发改局, 市发改委", "市教育局, 市科技局", "市科技馆, 市科学技术馆筹建办", "东河区政府, 西河区政府", "市自然资源局, 市自然资源和规划局",
        "市委办公室, 市政府办公室", "市商务局, 市财政局"
    })
    void keepsDifferentOfficesApart(String one, String other) {
        assertThat(Directory.of(List.of(led("W1", one), led("W2", other)))).hasSize(2);
    }

    @Test
    void listsOfficesInOrderOfFirstAppearanceWithTheirTasks() {
        List<Office> offices = Directory.of(List.of(
                task("W1", List.of("市甲局"), List.of("各区人民政府"), List.of()),
                task("W2", List.of("各区人民政府"), List.of("市甲局"), List.of("甲园管委会"))));
        assertThat(offices).extracting(Office::name).containsExactly("市甲局", "各区人民政府", "甲园管委会");
        assertThat(offices.get(0).leads()).containsExactly("W1");
        assertThat(offices.get(0).supports()).containsExactly("W2");
        assertThat(offices.get(2).owns()).containsExactly("W2");
    }

    @Test
    void comparesNamesInSimplifiedCharacters() {
        List<Office> offices = Directory.of(List.of(led("W1", "市發改委"), led("W2", "市發展和改革委員會")),
                name -> name.replace('發', '发').replace('員', '员').replace('會', '会'));
        assertThat(offices).singleElement().extracting(Office::name).isEqualTo("市發展和改革委員會");
    }

    private static Task led(String id, String lead) {
        return task(id, List.of(lead), List.of(), List.of());
    }

    private static Task task(String id, List<String> lead, List<String> support, List<String> owner) {
        var clause = new Clause(1, 0, 1, "甲");
        return new Task(id, List.of(), "", "推进改造", lead, support, owner, Task.Mode.LEAD_SUPPORT, clause, clause);
    }
}
