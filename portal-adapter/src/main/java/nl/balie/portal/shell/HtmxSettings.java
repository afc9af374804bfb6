package nl.balie.portal.shell;

/** How htmx behaves on every page: no eval, no styles of its own, and a refused form (422) is shown like any other answer. */
public final class HtmxSettings {

    public static final String JSON = """
        {"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"selfRequestsOnly":true,\
        "historyCacheSize":0,"refreshOnHistoryMiss":true,"responseHandling":[{"code":"204","swap":false},\
        {"code":"[23]..","swap":true},{"code":"422","swap":true},{"code":"[45]..","swap":false,"error":true}]}\
        """;

    private HtmxSettings() {}
}
